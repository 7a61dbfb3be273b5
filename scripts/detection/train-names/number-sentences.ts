/**
 * Texts of any language with addresses between other things, and with numbers beside capitals that are no address. Slots
 * as in `sentences`; `{B}` is a whole block of address lines, `{phone}` a phone number, `{mail}` an e-mail address.
 */
const list = (text: string): string[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim().replaceAll("\\n", "\n"));

export const addressTexts: readonly string[] = list(String.raw`
  {P}\n{A}
  {P}\n{A}\n{phone}
  {P}\n{org}\n{A}
  {P}\n\n{A}
  {P}\n{org}\n{A}\n{phone}\n{mail}
  {org}\n\n{A}
  {org}\n{P}\n{A}
  > {P}\n> {org}\n> {A}
  {P}, {A}
  {P}, {A}, {phone}
  {P} ({A})
  {P} lives at {A}
  {P} lives at {A}.
  {P} resides at {A} and works for {org}.
  Name: {P}\nAddress: {A}\nPhone: {phone}
  Name:    {P}\nAddress:     {A}
  name: {P}, address: {A}, dob: {date}
  Full name: {P} | Address: {A} | Email: {mail}
  Billing address: {P}\n    {A}
  Bill to:\n{P}\n{A}
  Ship to: {P}, {A}
  Deliver to {P}, {A}, before {date}.
  Please update the billing address with {A} for this card: {n}
  Please have the documents sent to {A}.
  I have moved, please change my address to {A}
  I just moved from {A} to {A}.
  My addresses are {A}, and {A}
  Where do you want it sent? User: {A}
  What is your address? it is {A}
  The letter arrived at {A} last night.
  We will meet at {A} after the concert.
  I'll be at {A} at {time}.
  Our offices are located at {A}
  The address of {org} is {A}
  {org} is at {A}.
  {org} is headquartered at {A}
  Their main branch, {A}, opens at {time}.
  Please send a new card to {A}? I am in {city} for a business trip
  The bus stops on {S}.
  Turn left at {S} and park behind the house.
  The closest shop is in {S}.
  Address:\n{A}.
  Contact: {P}, {org}, {A}, {phone}
  My home is {S}, {city}.
  Website: {mail}\nAddress: {A}
  Employer: {org}\nWork address: {A}
  Patient: {P}\nDOB: {date}\nAddress: {A}\nInsurance: {org}
  Tenant: {P}. Premises: {A}. Rent: {n} per month from {date}.
  The defendant, {P}, of {A}, was fined {n} dollars.
  Between {P}, residing at {A}, and {org}, a company with its registered office at {A}.
  Order {n}\nQty 2 Blue {noun}\nShip to\n{P}\n{A}
  {date}\n\n{P}\n{A}\n\nDear {G},
  {A}\n{date}\n\nDear {P},
  Return to sender: {A}
  Emergency contact {P}, {phone}, {A}
  The accident happened in front of {S} around {time}.
  He was last seen near {S}.
  Police were called to {S} at {time}.
  Wohnhaft: {A}
  Adresse: {A}
  Dirección: {A}
  Indirizzo: {A}
  Adres: {A}
  Morada: {A}
  Adress: {A}
  Adresa: {A}
  Cím: {A}
  Osoite: {A}
  Адрес: {A}
  Διεύθυνση: {A}
  {P} mieszka przy {A}.
  {P} bor på {A}.
  {P} bydlí na adrese {A}.
  {P} asuu osoitteessa {A}.
  {P} проживает по адресу {A}.
  {P} wohnt in der {A}.
  {P} vive en {A}.
  {P} abita in {A}.
  {P} habite au {A}.
  {P} mora na {A}.
  {P} woont op {A}.
  "address": "{A}", "name": "{P}"
  {"name":"{P}","street":"{S}","city":"{city}"}
  {P};{A};{phone}
  {P},{A},{mail}
  | {P} | {A} | {phone} |
  {A} / {A}
  - {A}\n- {A}
  1. {A}\n2. {A}
`);

export const numberTexts: readonly string[] = list(String.raw`
  {n} {title}
  {title} {n}
  {n} Main Features of {product}
  {n} Best {title}
  Top {n} {title}
  {n} New Messages
  The {n} {title} were late.
  {title} {n}: {title}
  {title}, {n}
  {title}, {title} and {n} others
  {n}. {title}\n{n}. {title}\n{n}. {title}
  {n} {city}
  {city} {n}
  {city} {n} {city} {n}
  {city} {n}, {city} {n}
  {city} {n}-{n} {city}
  {org} {n} {n} {n} {n}
  {city} {n} {n} {n} {n} {n}\n{city} {n} {n} {n} {n} {n}
  {city} {date}
  {city}, {date}
  {city}, {country}, {date}
  {city}, {month} {n}
  In {city} in {n}
  {P} {n}
  {P}, {n}
  {P} ({country}) {n}
  {n}. {P} ({country}) {n}
  {P} beat {P} {n}-{n} {n}-{n}
  {P} scored {n} points against {city} on {date}.
  {P}, {n}, of {city}, joined {org} in {n}.
  {P} (born {date} in {city})
  {P} is a {n} year old from {city}
  {P}\n{phone}\n{mail}
  {P}\n{org}\nTel: {phone}
  {P}, {phone}
  {org}\n{phone}
  {org}, {city}, {country}
  {org} {city}
  {P}, {city}
  He grew up in {city} and moved to {country} in {n}.
  From {city} to {city} in {n} days
  {product} {n}
  {product} {n} {title}
  {product} {n}.{n} for {product}
  Upgrade {product} {n} to {product} {n}
  Order {n} {title}
  Order #{n} Placed
  Invoice {n} Paid
  Ticket {n} {title}
  Case No. {n} {title}
  Page {n} of {n}
  Section {n} {title}
  Article {n} Scope
  Chapter {n} {title}\nChapter {n} {title}
  Table {n} {title}
  Figure {n}. {title}
  Version {n} Release Notes
  Platform {n}, {city} Station
  Room {n} is booked by {P}.
  Meet in Room {n} at {time}
  Gate {n}, Terminal {n}
  Building {n} is closed.
  Level {n} Support
  Type {n} Diabetes
  Windows {n} Pro
  iPhone {n} Pro Max
  Boeing {n} Max
  Interstate {n} was closed near {city}.
  Highway {n} North
  Flight LH {n} {city} {city}
  World War {n}
  Formula 1 Grand Prix of {country} {n}
  {n} Olympic Games in {city}
  {month} {n} Report
  {month} {n}, {n} {title}
  Q{n} {n} {title}
  FY{n} Revenue {n} Million
  {n} USD
  USD {n} {title}
  Total {n} {title} {n}
  {n} x {title}
  {n} kg {noun}
  {n} Points for {G}
  {n} People Like This
  {n} Days Left
  {n} Km From {city}
  {n} Million Euros
  {time} {title}
  {time} {city} - {time} {city}
  {date} {time} INFO {title}
  {date} ERROR {product} Failed With Code {n}
  ERROR {n} {title}
  HTTP {n} Not Found
  Line {n}: Unexpected Token In {title}
  exit code {n}\nBuild Failed\nStep {n} {title}
  at Object.run (Main.java:{n})
  Port {n} Open
  commit {n} Fix {title}
  Room Rate {n} Breakfast {n} Parking {n}
  SKU {n} {title} Qty {n}
  {title} {n} {n}\n{title} {n} {n}
  | {title} | {n} | {n} |\n| {title} | {n} | {n} |
  {title}: {n}\n{title}: {n}\n{title}: {n}
  {title};{n};{city};{country}
  {n},{title},{city},{n}
  Population {n}, Area {n}
  {city} has {n} inhabitants.
  {city}, a town of {n} in {country}, was founded in {n}.
  Der Artikel {n} {noun}
  {n} {noun} und {n} {noun}
  Seite {n} von {n}
  Kapitel {n} {noun}
  Die {n} {noun} im {month} {n}
  Am {n}. {month} in {city}
  Raum {n} im {noun}
  Artículo {n} de la Ley {n}
  Capítulo {n}: {title}
  El {n} de {month} en {city}
  Article {n} du Code
  Le {n} {month} {n} à {city}
  Chapitre {n} {title}
  Il {n} {month} a {city}
  Op {n} {month} in {city}
  Match {n}: {city} v {city}
  Group {n} {country} {country}
  Psalm {n}
  Apollo {n}
  Studio {n}
  Area {n}
  Catch {n}
  Route {n} Burgers
  Bay {n} Aisle {n} Shelf {n}
  Seat {n}B Row {n}
  Lane {n} is closed.
  Unit {n}: {title}
  Block {n} Mined
  Court {n} Schedule
  Place {n} Orders
  Run {n} Tests On {product}
  Close {n} Tickets
  Drive {n} Miles
  Drive C: {n} GB Free
  Park {n} Cars
  {n} Park Benches
  {n} Way Switch
  {n} Street Lamps
  {n} Square Meters
  {n} Court Cases
  {n} Hill Climbs
  {n} Road Accidents In {city}
  {n} Lane Highway
  {n} Point Plan
  {n} Star Hotel
  {n} Bedroom Apartment
  {n} Road Trips
  Card {n} Expires {date}
  Account {n} {title}
  IBAN {n}
  {phone} {title}
  flight LH {n} at gate B{n}
  {words} gate B{n} {words}
  {words} terminal {n}, gate {n}
  {words} Room {n}, {phone}
  Room {n}, Building {n}, {words}
  Suite {n} {words}
  Apartment {n} {words}
  Call {phone} Now
  {mail} {n} {title}
  Copyright {n} {org}
  (c) {n} {org}. All Rights Reserved.
  {org} (NYSE: ABC) Rose {n} Percent
  {org} Fund {n} Series {n}
  Regulation (EU) {n}/{n}
  ISO {n} Certified
  Room {n}, Floor {n}
  Version: {n}\nAuthor: {P}\nDate: {date}
  {P} wrote on {date}:
  On {date}, {P} wrote:
  {words} {n} {words}
  {words} {n} {words}
  {words} {n} {words} {n} {words}
  {words} ({n} {words}) {words} {n}
  {words}, {n} {words}, {words} {n}.
  {words} {city} {n} {words}
  {words} {city} ({n}), {city} ({n}) {words} {city} ({n}).
  {words} {city} ({n}), {country} ({n}) {words}
  {words} {org} ({n}), {org} ({n}-{n}) {words}
  {words} {product} {n} {words}
  {words} {product} {n} {words} {country}.
  {words} {G} {F} ({n} - {n}), {words}
  {words} {P} ({n} – {n}) {words}
  {P} ({n}), {P} ({n}) {words} {P} ({n}th)
  {P} ({n}'), {P} ({n}'), {P} ({n}')
  {F} - {F}, {F} - {F}, {F}, {F} ({n}. {F}), {F} - {F} ({n}. {F}), {F}
  {F} ({n}), {F} ({n}), {F} ({n}) - {F}, {F} ({n})
  {F} 10-0-59-1, {P} {n}-{n}-{n}-{n}, {P} {n}-{n}
  {n} {P} ({country})\n{n} {P} ({country})\n{n} {P} ({country})
  {n} BC
  {words} www.example.com/{words}/{n}-{n}/{noun}{n} {words}
  http://example.org/{noun}/{title}/{n}
  https://example.com/gp/product/B00{n}/{n}-{n} {words}
  {words} strada statale {n} {words}
  {words} strada provinciale {n} {title} {words}
  {words} rodovia BR-{n}, {words}
  {words} estrada nacional {n}.
  {words} Rijksweg {n}, {words}
  {words} Autobahn {n} {words} Bundesstraße {n} {words}
  {words} carretera nacional {n} {words}
  {words} State Route {n} {words} County Road {n} {words}
  Artículo {n}, apartado {n}, página {n}.
  Artikel {n}, Absatz {n}, Seite {n}
  article {n}, alinéa {n}, page {n}
  {F} {n} not out, S. {F} {n}; M. {F} 4-{n}), {city} {n}-3
  {title}, {n}. {month} (AP).
  {title} BEAT {title} {n}-{n} IN {title}
  {words} {n} av. J.-C. {words}
  {words} pl. {n}, fig. {n}.
  {words} {n} m, {title} – {n} m, {title} – {n} m
  {words} {title} {n}D {words}
  {words} {n} BC {words} {n} AD
  {n} BC – {n} BC) {words}
  {P} 6 - 1, 6 - 3
  {words} 2 - 0 {words} {city} {words}
  {words} ({country} 1 - 0 {country}), {words}
  {city} {n} - {city} {n} ({n}-{n})
  {org} {n} - {org} {n} {org} {n}
  {city} {n} 1 {city} {n} 0 (halftime 0-0)
  {words} 2nd {words} in the {n} {words}
  {words} {n}th {words} {n} {words}
  {words} {n}-{noun} {words}
  {words} Top-{n} {words}
  {words} Route {n}, U.S. Routes {n}, {n} and {n}, {words}
  {words} BR-{n}, BR-{n} e PA-{n} {words}
  {words} A{n} {words} B{n} {words}
  {words} Strefa {n}
  Formel 1 {words} Soyuz {n} {words}
  Ausgabe {n} / {n} ({n})
  Absatz {n} – {n} {words}
  Band {n} ({n}), Heft {n} {words}
  {words} {n}% {words} {n} % {words}
  {words} {n} kW ({n} PS) {words}
  {words} {n} km {words} {city} {words}
  {city}, {n} km {words} {city}
  {words} {n} / {n} {words} {org} {words}
  {city}, {n}. {month} ({org}).
  {city}, {n} {month} ({org}).
  ({city}, {n} {month})
  ({n}) {title} - {title}
  {n} - {title} ({city})
  {words} n. {n} {words} nr {n} ({city}) {words}
  {words} {city} – {city} {n} {words}
  {words} {n} {city} – {city} {words}
  {words} CPU ({n}, Z{n}, {n})
  {words} channel {n} (ABC), {words}
  {words} in {n}, {words} in {city} in {n}, {words}
  {words} de {n} {words} la {title} {n}
  {words} al {title} {n} {words} el {n} de {month}
  {words} {n} {words} dem {title} {n}
  {words} le {n} {month}, {words} la {title} {n}
  {words} {month} {n}, {n}, {words} {city}
  {words} {title} {n} {words} {title}
  {words} {title} {n}, {title} {n} {words}
  {words} {title} ({n}) {words} {title} ({n})
  {words} "{title} {n}" {words}
  Score: {city} {n} {city} {n} (Halftime {n}-{n})
`);
