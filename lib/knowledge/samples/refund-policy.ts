/** Sample text for the demo workspace. Northwind is made up; nothing in it is legal advice. */
export const refundPolicy = `# Refund and returns policy

Northwind Trading Ltd. In force from 1 March 2026. Owner: Customer care, care@northwind.example, +44 20 7946 0123.

This policy says when customers can return goods, what they get back, how long it takes, and who at Northwind may decide. Statutory rights of consumers are not limited by it.

## 1. Returns within 30 days

Customers may return unused goods within 30 days of delivery without giving a reason. Goods must be complete, in their original packaging, and fit for sale. For orders placed between 15 November and 24 December the period is extended to 31 January.

The customer requests a return number in the web shop or from customer care. Parcels without a return number are accepted, but handling takes up to ten working days longer.

## 2. What cannot be returned

- Goods made or cut to the customer's measure.
- Opened hygiene articles, software with a broken seal, and gift cards.
- Food and other perishable goods.
- Goods from the clearance section marked "final sale".
- Spare parts that have been installed.

Section 4 (damaged or wrong goods) applies to these as well.

## 3. Refunds

Refunds are paid with the same means of payment that the customer used. Northwind pays within 14 days after the goods have arrived at the warehouse, usually within five working days. If the customer paid by gift card, the refund is credited to a new gift card that is valid for three years.

The original shipping cost of a standard delivery (4.90 EUR) is refunded when the whole order is returned. Express delivery is not refunded. The customer pays for the return parcel (5.50 EUR within the European Union and the United Kingdom), except for damaged or wrong goods.

Goods that come back used, incomplete or damaged by the customer are refunded in part:

| Condition | Refund |
|---|---|
| Unused, packaging opened | 100 % |
| Packaging missing or damaged | 90 % |
| Slight traces of use | 70 % |
| Clear traces of use, still fit for sale as second choice | 40 % |
| Not fit for sale | no refund; the goods are sent back at the customer's cost |

## 4. Damaged, defective or wrong goods

Damage in transit should be reported within seven days of delivery, with photographs of the goods and the packaging. Defects that appear later are covered by the two-year warranty. Northwind first repairs or replaces the goods. If this is not possible within 21 days, or has failed twice, the customer may choose between a full refund and a price reduction.

Northwind pays all shipping costs in these cases and sends a prepaid label within one working day.

## 5. Cancellation before shipping

Orders can be cancelled free of charge until they are handed to the carrier. A cancelled order is refunded within three working days. Orders of made-to-measure goods can be cancelled within 24 hours; after that a fee of 25 % of the price is charged.

## 6. Business customers

Business customers may return standard goods within 14 days. A restocking fee of 15 % of the net price is charged, at least 20 EUR. Returns of more than 2,000 EUR net need the approval of the account manager before the goods are sent. Refunds to business customers are credited to the customer account, and paid out on request within 30 days.

## 7. Who may decide

| Amount of the refund or goodwill payment | Decided by |
|---|---|
| up to 100 EUR | customer care agent |
| up to 500 EUR | team lead |
| up to 2,500 EUR | head of customer care |
| above 2,500 EUR | finance director |

Goodwill payments, which go beyond this policy, are limited to 15 % of the order value and need a written reason. The same customer receives at most two goodwill payments in twelve months. An automated assistant may prepare a decision, but a person of the right level confirms every payment above 100 EUR.

## 8. Misuse

Customer care may refuse further voluntary returns to a customer who has returned more than 60 % of the goods ordered in the last six months, with at least five orders. The team lead decides, tells the customer the reason, and answers an objection within ten working days. Statutory rights remain.

## 9. Records

Every return is recorded with its number, reason, condition and decision. Records are kept for six years for tax reasons. Photographs are deleted after twelve months. Customers can ask for a copy of their data at privacy@northwind.example; the answer is given within one month.

## 10. Examples

1. A customer returns a lamp for 80 EUR after 12 days, with the packaging missing. The refund is 90 % of 80 EUR, that is 72 EUR. The original shipping cost of 4.90 EUR is refunded as well, because the whole order came back. The customer pays 5.50 EUR for the parcel.
2. A business customer returns goods for 1,000 EUR net after ten days. The restocking fee is 150 EUR, and 850 EUR are credited to the account.
3. A blender stops working after 14 months. It is repaired under the two-year warranty. The second repair fails, and the customer asks for the full price back. The head of customer care decides, since the price was 620 EUR.
`;
