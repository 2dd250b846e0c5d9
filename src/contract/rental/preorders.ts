import * as v from 'valibot'
import { ifReadable, object, optional, plain, wire } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { yuanNumber } from '../core/money'
import { rows } from '../core/rows'
import { anyText, openly, positive, text, timestamp } from '../core/values'
import { answered, invalid, rentalCall, shown } from './call'
import { rowId } from './values'
import { houseStatuses, PREORDER_SIDES, preorderStates } from './vocabulary'

/** Viewing requests: as a tenant those that one has made, as a landlord those for one's houses. The newest comes first. */
export const preorders = defineEndpoint({
  ...rentalCall,
  id: 'rental.preorders',
  method: 'GET',
  path: '/order/preorders',
  section: '18 create_preorder',
  title: '看房申请列表',
  kind: 'read',
  encoding: 'query',
  extension: true,
  request: object({ side: wire('side', plain(v.picklist(PREORDER_SIDES)), '身份') }),
  response: rows(
    object({
      id: wire('pre_order_id', positive),
      houseId: wire('house_id', rowId),
      status: openly(preorderStates.asNumber),
      createdAt: shown('create_time', timestamp),
      paidAt: shown('pay_time', timestamp),
      /** 信息费 in fen; yuan on the wire. */
      fee: shown('info_fee', yuanNumber),
      title: shown('description_title', anyText),
      districtName: shown('district_name', anyText),
      rent: shown('house_rent', yuanNumber),
      /** The cover, for fileAddress. */
      photo: shown('photo', text(500)),
      houseStatus: shown('house_status', houseStatuses.asNumber),
      /** The other party: to a tenant only after the payment. */
      contactName: wire('contact_name', ifReadable(optional(anyText))),
      contactPhone: wire('contact_phone', ifReadable(optional(anyText))),
      contactWechat: wire('contact_wechat', ifReadable(optional(anyText))),
    }),
  ),
  responseIn: 'data',
  successBody: answered,
  failures: { invalid },
  rulings: ['R22', 'R38', 'R39'],
})
