/** Sample text for the demo workspace. Both companies are made up; nothing in it is legal advice. */
export const supplierAgreement = `# Supplier agreement

Agreement number NW-2026-0147, between Northwind Trading Ltd, 14 Harbour Street, Bristol ("Northwind"), and Contoso Components GmbH, Werftstrasse 22, Hamburg ("Supplier"). Effective date: 1 February 2026.

## 1. Subject

The Supplier manufactures and delivers lighting components as listed in Annex A. Northwind orders by written purchase order. General terms of either party do not apply, even if an order or an invoice refers to them. In case of conflict this agreement ranks before its annexes, and the annexes before the purchase order.

## 2. Orders and forecast

Northwind sends a rolling forecast for six months by the fifth working day of each month. The forecast for the first two months binds to 80 % of its quantities; the rest does not bind. The Supplier confirms a purchase order within three working days. An order that is neither confirmed nor rejected within five working days counts as accepted.

The minimum order value is 2,500 EUR. The Supplier keeps a safety stock of four weeks' average demand for the articles marked "critical" in Annex A.

## 3. Delivery

Deliveries are made DAP Bristol (Incoterms 2020). The lead time is 20 working days from the confirmation of the order, and 35 working days for articles marked "custom". Part deliveries need Northwind's consent.

If a delivery is late, the Supplier owes a contractual penalty of 0.5 % of the value of the late goods for each commenced week, up to 5 %. After a delay of more than four weeks Northwind may withdraw from the order. Claims for further damage remain; the penalty is set off against them.

## 4. Prices and payment

Prices are fixed in Annex B until 31 January 2027 and are net of value-added tax. After that date the Supplier may ask for an adjustment once a year with three months' notice, limited to the change of the producer price index and at most 4 %.

Invoices are payable within 45 days of receipt of a correct invoice and of the goods. Northwind deducts 2 % if it pays within 14 days. On late payment, interest of eight percentage points above the base rate is due. Once a calendar year a volume bonus is calculated on the net purchases:

| Net purchases in the calendar year | Bonus |
|---|---|
| from 250,000 EUR | 1.5 % |
| from 500,000 EUR | 2.5 % |
| from 1,000,000 EUR | 4.0 % |

The bonus is credited by 28 February of the following year.

## 5. Quality and warranty

The Supplier maintains a quality management system according to ISO 9001 and delivers goods that conform to the specifications and to the law of the European Union and the United Kingdom. Northwind inspects incoming goods within ten working days for visible defects, and reports hidden defects within ten working days of discovering them.

The warranty period is 36 months from delivery. The Supplier replaces or repairs defective goods within 15 working days at its own cost. If more than 1 % of a batch is defective, Northwind may return the whole batch. The Supplier sends a root-cause report within ten working days after a serious defect.

## 6. Liability and insurance

Each party is liable without limit for intent, gross negligence, injury to life and health, and under product liability law. Otherwise liability is limited to 500,000 EUR for each event and to 1,000,000 EUR in a calendar year. Neither party is liable for lost profit caused by slight negligence.

The Supplier maintains product liability insurance of at least 5,000,000 EUR for each event and shows the certificate every January.

## 7. Compliance and sustainability

The Supplier observes the laws on human rights, labour, anti-corruption and the environment, and the Northwind code for suppliers (Annex C). It pays no bribes and employs no children. It reports the carbon footprint of the articles in Annex A once a year, by 31 March. Northwind may audit the Supplier's sites once a year with ten working days' notice, and at any time on well-founded suspicion.

## 8. Confidentiality and data protection

Each party keeps confidential information of the other secret for the term of this agreement and for five years after it. Personal data of contact persons is processed only to perform this agreement. If the Supplier processes personal data on Northwind's behalf, the parties first sign a data processing agreement. Incidents that concern Northwind's data are reported within 24 hours.

## 9. Term and termination

This agreement runs for two years, to 31 January 2028. It is extended by one year at a time unless a party gives notice six months before the end. Either party may terminate for cause in writing, in particular:

1. if the other party is insolvent or stops its payments;
2. if a serious breach is not cured within 30 days of a written warning;
3. if the Supplier is late with more than three deliveries in six months;
4. if control of the Supplier passes to a competitor of Northwind.

On termination the Supplier fulfils the orders that were confirmed before, and offers a last order of up to six months' demand at the agreed prices.

## 10. Final provisions

Changes to this agreement need the written form; signed electronic documents are enough. Assignment needs the consent of the other party. If a provision is invalid, the others remain in force. The agreement is governed by the law of England and Wales, without the UN Convention on Contracts for the International Sale of Goods. The courts of Bristol have jurisdiction. Before going to court the parties try mediation for at least 30 days.

Contacts: for Northwind, Maria Jensen, procurement, m.jensen@northwind.example; for the Supplier, Tobias Klein, key accounts, t.klein@contoso-components.example.
`;
