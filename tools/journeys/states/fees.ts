import { pages } from '../../../src/routes/pages'
import { chooseBills, openFees } from '../fees'
import { stop, type Walk } from '../stop'

const payer: Walk = {
  persona: 'resident-owner',
  stops: [
    stop('fees', pages.fees, '待缴 7 笔', openFees),
    stop('fees-wheel', pages.fees, { dialog: '取消' }, (phone) => phone.tap(/^费用种类，/)),
    stop('fees-choosing', pages.fees, '已选 6 笔', async (phone) => {
      await phone.answer('取消')
      await phone.tick(/^水费/)
    }),
    stop('fees-confirm', pages.pay, /^您取消了支付/, async (phone) => {
      await phone.tick(/^水费/)
      await phone.tap('缴 ¥3,921.70')
      await phone.answer('取消')
    }),
    stop('fees-history', pages.feeHistory, /^\d{4}年\d+月付款$/, (phone) =>
      phone.visit(pages.feeHistory.url()),
    ),
    stop('fees-order', pages.bill, '商户单号', (phone) => phone.tap(/^物业费[^]*¥1,933\.20$/)),
    stop('fees-receipt', pages.receipt, '收费单位', (phone) => phone.tap('查看缴费凭证')),
  ],
}

/** This walk is separate because chosen bills stay chosen on a page that is still open. */
const paid: Walk = {
  persona: 'resident-owner',
  stops: [
    stop('fees-paid', pages.pay, '1 笔，共 ¥86.50', async (phone) => {
      await openFees(phone)
      await chooseBills(phone, /^水费/)
      await phone.confirmPayment()
    }),
  ],
}

/** Bills and receipts. */
export const feesWalks: readonly Walk[] = [payer, paid]
