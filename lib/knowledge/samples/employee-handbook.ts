/** Sample text for the demo workspace. Northwind is made up; nothing in it is legal advice. */
export const employeeHandbook = `# Northwind employee handbook

Version 4.2, in force from 1 January 2026. Owner: People team, people@northwind.example.

This handbook describes how we work at Northwind. It applies to everyone who is employed by Northwind Trading Ltd, full time or part time. Where a local law or a signed contract gives you more, the law or the contract counts. Questions go to your manager first and to the People team second.

## 1. Working hours and place of work

The full working week has 37.5 hours, Monday to Friday. Core hours, in which everyone should be reachable, are from 10:00 to 15:00 in your local time zone. Outside of core hours you arrange your day with your team.

You may work from home up to three days a week. Tuesday and Thursday are office days for most teams; your manager may choose other days. Working from another country is possible for up to 20 working days in a calendar year. It must be approved by your manager and the People team at least 15 working days before you leave, because of tax and social security.

Overtime is the exception. It must be agreed with your manager in advance and is given back as time off within three months. Overtime of more than 10 hours in a month needs the approval of the department head.

## 2. Leave

### 2.1 Annual leave

You have 26 days of paid annual leave in a calendar year, in addition to public holidays. After five full years of employment this rises to 28 days, and after ten years to 30 days. Part-time employees receive leave in proportion to their working days.

Request leave in the People portal at least two weeks before a leave of up to five days, and at least six weeks before a longer one. Your manager answers within five working days. Up to five unused days carry over to the next year and must be taken by 31 March; after that date they lapse, unless illness kept you from taking them.

### 2.2 Sick leave

Tell your manager before 09:30 on the first day that you are ill. A medical certificate is needed from the fourth calendar day. Northwind pays your full salary for up to six weeks for each illness; after that, the statutory rules of your country apply.

### 2.3 Parental leave

Every parent, whatever their gender and whether by birth or adoption, may take 18 weeks of fully paid parental leave within the first year. A further 34 weeks may be taken unpaid. Please tell the People team at least eight weeks before the leave begins.

### 2.4 Other leave

| Reason | Paid days |
|---|---|
| Wedding or civil partnership | 2 |
| Death of a close relative | 5 |
| Moving house | 1 per calendar year |
| Volunteering | 2 per calendar year |
| Jury or civic duty | as long as it takes |

## 3. Expenses and travel

Northwind pays what you reasonably spend for your work. Submit expenses in the finance tool within 30 days of the purchase, with a receipt for everything above 10 EUR. Expenses are paid with the next salary run, which closes on the 20th of each month.

Limits per person:

- Meals on business trips: up to 45 EUR a day, alcohol not included.
- Hotel: up to 160 EUR a night; up to 220 EUR in London, Paris, New York and Tokyo.
- Train: second class, first class for journeys above three hours.
- Flights: economy class. Flights above six hours may be booked in premium economy with approval of the department head.
- Own car: 0.35 EUR per kilometre.

A single purchase above 500 EUR needs the approval of your manager before you buy. Above 5,000 EUR the approval of the finance director is needed as well.

## 4. Equipment and home office

You receive a laptop, a screen, a headset and a phone allowance of 25 EUR a month. For your home office you may spend 600 EUR once, and 150 EUR in each later year. The equipment remains the property of Northwind and is returned within ten working days after your last day.

A lost or stolen device must be reported to the service desk within two hours of noticing, also at night and on weekends: servicedesk@northwind.example or +44 20 7946 0199.

## 5. Information security

Treat information in three classes. *Public* may be shared with everyone. *Internal* stays in the company. *Confidential*, which includes personal data of customers, salaries and contracts, is shared only with those who need it, and only in approved systems.

1. Use the password manager and two-factor authentication for every account.
2. Do not send confidential information to private e-mail addresses or unapproved applications.
3. Lock your screen whenever you leave your desk.
4. Report a suspected incident to security@northwind.example at once, at the latest within one hour. Nobody is punished for reporting a mistake early.

## 6. Learning and development

Each employee has a learning budget of 1,200 EUR and five learning days in a calendar year. Courses up to 300 EUR need no approval. Unused budget does not carry over. For courses above 2,000 EUR we agree in writing that a part is paid back if you leave within 12 months.

Performance conversations take place twice a year, in March and in September. Salaries are reviewed once a year; changes take effect on 1 April.

## 7. Conduct

We treat each other, our customers and our suppliers with respect. Harassment, discrimination and retaliation are not tolerated. You can raise a concern with your manager, with the People team, or anonymously at speakup.northwind.example. Every report is answered within seven days.

Gifts from business partners may be accepted up to a value of 50 EUR per partner and year, and must be entered in the gift register. Cash is never accepted. Gifts to public officials are not allowed in any amount.

A second job must be reported before you begin it. It is approved unless it competes with Northwind or takes more than ten hours a week.

## 8. Leaving Northwind

During the probation period of six months, the notice period is two weeks on both sides. After that it is two months, and three months after five years of employment. Notice must be given in writing; an e-mail to the People team is enough. Remaining leave is taken during the notice period or paid out with the last salary.
`;
