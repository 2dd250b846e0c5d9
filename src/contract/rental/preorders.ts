import * as v from 'valibot'
import { ifReadable, object, optional, plain, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { yuanNumber } from '../core/money'
import { rows } from '../core/rows'
import { anyText, openly, positive, text, timestamp } from '../core/values'
import { rentalRead, shown } from './call'
import { rowId } from './values'
import { houseStatuses, PREORDER_SIDES, preorderStates } from './vocabulary'

/** Viewing requests, the newest first. Side `tenant`: those that the caller has made; `landlord`: those for the caller's houses. */
export const preorders = defineEndpoint({
  ...rentalRead,
  id: 'rental.preorders',
  path: '/order/preorders',
  section: '18 create_preorder',
  title: '看房申请列表',
  extension: true,
  request: object({ side: wire('side', plain(v.picklist(PREORDER_SIDES)), '身份') }),
  response: rows(
    object({
      id: wire('pre_order_id', positive),
      houseId: wire('house_id', rowId),
      status: openly(preorderStates.asNumber),
      createdAt: shown('create_time', timestamp),
      paidAt: shown('pay_time', timestamp),
      /** The information fee (信息费); in fen on our side, yuan on the wire. */
      fee: shown('info_fee', yuanNumber),
      title: shown('description_title', anyText),
      districtName: shown('district_name', anyText),
      rent: shown('house_rent', yuanNumber),
      /** The cover's path, for fileAddress. */
      photo: shown('photo', text(500)),
      houseStatus: shown('house_status', houseStatuses.asNumber),
      /** How to reach the other party. A tenant is told only after the payment. */
      contactName: wire('contact_name', ifReadable(optional(anyText))),
      contactPhone: wire('contact_phone', ifReadable(optional(anyText))),
      contactWechat: wire('contact_wechat', ifReadable(optional(anyText))),
    }),
  ),
})
