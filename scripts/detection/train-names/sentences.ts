/**
 * Sentences to train on. `{P}` is a person in any form, `{G}` a given name, `{F}` a family name, `{A}` a postal address,
 * `{S}` a street with its number; `{org}`, `{product}`, `{city}`, `{country}`, `{noun}`, `{title}` (a heading), `{n}`,
 * `{date}`, `{time}` and `{month}` are capitals and numbers that are neither.
 */
export type Sentences = {
  readonly people: readonly string[];
  readonly addresses: readonly string[];
  readonly plain: readonly string[];
};

const list = (text: string): string[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim().replaceAll("\\n", "\n"));

export const sentences: Readonly<Record<string, Sentences>> = {
  en: {
    people: list(String.raw`
      Please ask {P} to send the report.
      {P} called yesterday about the invoice.
      I spoke with {P} and {P} about the offer.
      Hi {G},
      Hello {G}, thanks for your message.
      Dear {P},\n\nthank you for your order.
      Dear Mr. {F},
      Dear Ms {F}, we received your letter.
      Mrs. {F} will be there at {time}.
      Dr. {F} examined the patient on {date}.
      Best regards,\n{P}
      Kind regards\n{P}\n{org}
      Thanks,\n{G}
      Cheers, {G}
      {G} said she would come later.
      {G} and {G} are on holiday until {month}.
      The contract was signed by {P} on behalf of {org}.
      {P}, {P} and {P} attended the meeting.
      Assigned to: {P}
      Reported by {P} on {date}
      Name: {P}
      Customer: {P}, order {n}
      Patient {P}, born {date}, was admitted to the ward.
      My name is {P} and I live in {city}.
      this is {P} from {org}
      {P} ({org}) asked for a refund.
      cc: {P}; {P}
      From: {P}\nTo: {P}
      {P}'s account was closed in {month}.
      Could you give {G}'s laptop to {P}?
      The author, {P}, was born in {city} in {n}.
      {P} works at {org} as an engineer.
      Witness {P} stated that the car was red.
      {time} {G}: are you coming?
      {time} {G}: ask {G}, she knows
      [{time}] {G} {F}: done
      @{G} can you check this?
      Let's wait for {G}. {G} has the keys.
      Employee {P} (id {n}) started in {month}.
      Her husband {G} is the emergency contact.
      Approved by: {P}
      According to {P}, the price went up.
      Neighbour {P} heard a noise.
      The tenant {P} pays on the first of {month}.
      Nurse {F} gave the second dose.
      Meeting with {P} at {time}, then lunch with {G}.
      Congratulations to {P} on the new role!
      user {P} logged in from {city}
      {F}, {G}
      {P}\n{P}\n{P}
      {P} | {org} | {city}
      We met {P}, who runs {org}.
      How can I change my name to {P}?
      I would like to add {P} to my policy.
      Is {P} still working there? {G} never answered.
      What did {P} write about {country}?
      {P} was elected president of {country} in {n}.
      When was {P} born?
      The film stars {P} as the king.
      {P} wrote it and {P} drew the pictures.
      My friend {G} moved to {city}.
      Send flowers to {G} on {date}.
      {P} lives in {city}, {country}.
      Card holder: {P}
      Bill to: {P}, {A}
      Ship to {P}, {A}
      {P}\n{A}
      {P}, {A}, was born on {date}.
      {P} of {A}
      {P} <{n}@example.org> wrote:
      name,city\n{P},{city}
      "{P}","{city}",{n}
    `),
    addresses: list(String.raw`
      Our office is at {A}.
      I live at {A} now.
      Please deliver it to {A} before {time}.
      Address: {A}
      The parcel went to {A} by mistake.
      We moved from {S} to {A}.
      Send the letter to:\n{A}
      The fire started at {S} around {time}.
      The property at {A} is for sale.
      Meet me at {S}.
      Billing address: {A}
      Home address {A}, phone {n}
      The clinic is on {S}, next to the bank.
      {A}
      She lives at {A} with her son.
      Can you pick me up from {S}?
      What is the closest bank to {A}?
      My new address is {A}. Please update it.
      {org}, {A}
      {org}\n{A}
      located at {A}
      Just bought a house on {S}!
      return it to {org}, {A}, within {n} days
    `),
    plain: list(String.raw`
      The committee met on Tuesday to discuss the annual budget.
      Most members agreed that travel should be reduced.
      Please find attached the invoice for {month}.
      {org} announced a new version of {product}.
      We use {product} and {product} for our reports.
      The {title} team will review the draft on Monday.
      {title}
      # {title}
      ## {title}\n\nThis section explains how it works.
      In {month} {n}, sales in {country} rose by {n} percent.
      The train from {city} to {city} leaves at {time}.
      {city} is the largest city in {country}.
      See Section {n} of the Agreement. The Supplier shall notify the Customer in writing.
      The European Commission and the Court of Justice disagree.
      ERROR Failed to connect to host, retrying in {n} seconds
      INFO Starting {product} on port {n}
      WARN Deprecated option used in Config File
      class {noun}Service extends Base{noun} implements Handler
      import {product} from "library";
      SELECT Name, City FROM Customers WHERE Total > {n};
      GET /api/v1/orders/{n} returned Not Found
      HTTP {n} Bad Request
      Click Settings, then Billing, and choose Change Plan.
      Open the File menu and select Save As.
      Merry Christmas and a Happy New Year!
      Good morning everyone, the stand-up is at {time}.
      Thank you for your help. Have a great weekend.
      Hi team, please update your tickets.
      Hello everyone, Dear Customer, Dear Sir or Madam
      Best regards,\nThe Support Team
      Order {n} was shipped with {org} on {date}.
      The report has {n} pages, Chapter {n} covers Asia and Africa.
      Version {n} supports Windows, Linux and macOS.
      Invoice Number: {n}\nInvoice Date: {date}\nAmount Due: {n} USD
      Total Price Quantity Unit Description
      Patient is alert. No known allergies. Blood Pressure {n}.
      Diagnosis: Type {n} Diabetes, Parkinson's disease, Crohn's disease.
      The patient was given Ibuprofen and Paracetamol.
      Alzheimer's research at Stanford University and Harvard Medical School.
      The Golden Gate Bridge, Central Park and Mount Everest are famous.
      Wall Street fell while Main Street waited.
      English and Spanish are spoken in {city}.
      The President of the United States spoke at {time}.
      On Friday, New York and London were closed.
      Add {n} Apples, {n} Bananas and {n} Boxes of Tea.
      There are {n} Street Lamps and {n} Park Benches in town.
      Yes. No. Maybe. Why? Because.
      Who, What, Where, When and How
      Chapter {n}: {title}
      Step {n}. Open the {title} page.
      Q{n} results: Revenue {n}, Net Income {n}
      Apple, Google, Amazon and Microsoft are companies.
      Ford, Morgan Stanley, Johnson & Johnson and Wells Fargo reported losses.
      {org} and {org} merged in {n}.
      We bought it from {org} in {city}.
      The Smith & Sons contract with {org} ends in {month}.
      March was cold, May was warm, and June was wet.
      Will you mark the bill? Grace and hope and joy.
      Python, Java, Ruby, Swift and Rust are languages.
      I think Jenkins, Docker and Kubernetes are down again.
      Reset Password\nSign In\nCreate Account
      Monday Tuesday Wednesday Thursday Friday Saturday Sunday
      North America, South America, Western Europe, East Asia
      Room {n}, Building {n}, Floor {n}
      Flight BA {n} to {city} departs from Gate {n}, Terminal {n}.
      The Terms and Conditions apply. All Rights Reserved. Copyright {n} {org}.
      This Agreement is governed by the laws of {country}.
      The Buyer and the Seller agree on the Purchase Price.
      The General Data Protection Regulation, Article {n}
      Product Manager, Senior Software Engineer, Head of Sales
      He is a Christian, she is a Buddhist, they are Europeans.
      FINAL NOTICE PLEASE READ CAREFULLY
      IMPORTANT: DO NOT SHARE THIS CODE
      TODO Fix Bug In Parser
      Can I pay with Visa or Mastercard?
      What is the weather in {city}?
      I visited {city}, {city} and {city} last summer.
      How do I get to {city} Airport?
      Where is the nearest {org} store?
      Our flagship product {product} won the Design Award.
      The Great Wall, Big Ben, and the Eiffel Tower
      A Guide To Better Sleep For New Parents
      {product} {n} Pro Max costs {n} dollars.
      Lucky you! Oh my God. Jesus!
      Dear Hiring Manager,
      To Whom It May Concern
      Reply STOP to unsubscribe. Message And Data Rates May Apply.
    `),
  },
  de: {
    people: list(String.raw`
      Bitte fragen Sie {P} nach dem Bericht.
      {P} hat gestern wegen der Rechnung angerufen.
      Ich habe mit {P} und {P} über das Angebot gesprochen.
      Hallo {G},
      Hallo Herr {F}, vielen Dank für Ihre Nachricht.
      Liebe {G},\n\ndanke für deine Mail.
      Sehr geehrter Herr {F},
      Sehr geehrte Frau {F},\n\nwir haben Ihr Schreiben erhalten.
      Frau Dr. {F} ist ab {time} Uhr im Haus.
      Mit freundlichen Grüßen\n{P}
      Viele Grüße\n{G}
      Liebe Grüße, {G}
      Viele Grüße\n{P}\n{org}
      {G} kommt heute später, sagt {G}.
      Der Vertrag wurde von {P} unterschrieben.
      {P}, {P} und {P} nahmen an der Sitzung teil.
      Ansprechpartner: {P}
      Kundin: {P}, Kundennummer {n}
      Name: {P}
      Der Patient {P}, geboren am {date}, wurde aufgenommen.
      Mein Name ist {P} und ich wohne in {city}.
      Herr {F} von der {org} bittet um Rückruf.
      Die Mieterin {P} zahlt pünktlich.
      Der Zeuge {P} sagte aus, das Auto sei rot gewesen.
      {time} {G}: kommst du?
      {G} hat den Schlüssel, frag {G}.
      Das Konto von {P} wurde im {month} geschlossen.
      {P} arbeitet bei der {org} als Ingenieurin.
      Laut {P} ist der Preis gestiegen.
      Termin mit {P} um {time} Uhr, danach Essen mit {G}.
      Schwester {G} gab die zweite Dosis.
      Unser Kollege {P} ist bis {month} im Urlaub.
      Von: {P}\nAn: {P}
      {F}, {G}
      {P}\n{A}
      {P}, wohnhaft {A}, geboren am {date}
      Rechnung an {P}, {A}
      zwischen {org}, vertreten durch {P}, und {P}
      Ich habe {G} gestern in {city} getroffen.
      Wann hat {P} gekündigt?
      i.A. {P}
      Zuständig ist {P}.
    `),
    addresses: list(String.raw`
      Unser Büro ist in der {A}.
      Ich wohne jetzt {A}.
      Bitte liefern Sie das Paket an {A}.
      Anschrift: {A}
      Adresse: {A}
      Die Wohnung in der {S} ist frei.
      Wir sind von der {S} in die {S} umgezogen.
      {A}
      Sitz der Gesellschaft: {A}
      Treffpunkt ist {S} um {time} Uhr.
      {org}, {A}
      {org}\n{A}
      Die Praxis in der {S} bleibt am Montag geschlossen.
      Der Brand brach in der {S} aus.
    `),
    plain: list(String.raw`
      Der Ausschuss hat am Dienstag über den Haushalt beraten.
      Bitte beachten Sie die {noun} und die {noun} im Anhang.
      Die {noun} der {noun} ist im {month} geplant.
      Das {noun} wurde mit der {noun} abgeglichen.
      Eine {noun} ohne {noun} ist für die {noun} nicht zulässig.
      {noun} und {noun} sind Teil der {noun}.
      Die {org} hat eine neue Version von {product} vorgestellt.
      Im {month} {n} stieg der Umsatz in {country} um {n} Prozent.
      Der Zug von {city} nach {city} fährt um {time} Uhr ab.
      Sehr geehrte Damen und Herren,
      Mit freundlichen Grüßen\nIhr Kundenservice
      Hallo zusammen, die Besprechung ist um {time} Uhr.
      Liebe Kolleginnen und Kollegen,
      Vielen Dank für Ihre Hilfe und ein schönes Wochenende.
      Frohe Weihnachten und ein gutes neues Jahr!
      Siehe Paragraf {n} des Vertrages. Der Auftragnehmer informiert den Auftraggeber.
      Der Mieter trägt die Kosten, der Vermieter die Reparatur.
      Der Patient klagt über Kopfschmerzen. Keine Allergien bekannt.
      Diagnose: Bluthochdruck, Diabetes mellitus Typ {n}, Morbus Crohn.
      Klicken Sie auf Einstellungen und dann auf Rechnung.
      Rechnungsnummer: {n}\nRechnungsdatum: {date}\nBetrag: {n} Euro
      Artikel {n} der Datenschutz-Grundverordnung
      Bundesrepublik Deutschland, Europäische Union, Vereinte Nationen
      Wir fahren nach {city}, {city} und {city}.
      Die Deutsche Bahn und die Telekom erhöhen die Preise.
      Am Montag, den {date}, ist das Büro geschlossen.
      Kapitel {n}: {noun} und {noun}
      {title}
      Er trinkt Kaffee, sie trinkt Tee, und das Kind will Milch.
      Das Auto steht auf der Straße vor dem Haus.
      Die Bäckerei Müller und das Autohaus Schmidt öffnen um {time} Uhr.
      Der Bundeskanzler sprach im Bundestag über {noun}.
      Mein Hund, meine Katze und {n} Hühner leben im Garten.
      Wer hat den Schlüssel für Raum {n}?
      In der Regel dauert die Bearbeitung {n} Tage.
      Kündigung Ihres Vertrages zum {date}
      Angebot, Auftrag, Lieferschein und Rechnung liegen bei.
      Guten Morgen, guten Tag, auf Wiedersehen
      Die Anlage hat {n} Meter Länge und {n} Kilogramm Gewicht.
      Der Kunde wünscht eine Rückerstattung für die Bestellung {n}.
      Geschäftsführung, Personalabteilung, Einkauf und Vertrieb
      Fehler beim Laden der Datei, Versuch {n} von {n}
    `),
  },
  fr: {
    people: list(String.raw`
      Merci de demander le rapport à {P}.
      {P} a appelé hier au sujet de la facture.
      J'ai parlé avec {P} et {P} de l'offre.
      Bonjour {G},
      Bonjour Madame {F}, merci pour votre message.
      Cher {G},\n\nmerci pour ta lettre.
      Monsieur {F},
      Chère Madame {F},
      M. {F} sera là à {time}.
      Mme {F} a signé le contrat.
      Le docteur {F} a examiné le patient.
      Cordialement,\n{P}
      Bien à vous,\n{P}\n{org}
      Bises, {G}
      {G} arrive plus tard, dit {G}.
      {P}, {P} et {P} étaient présents à la réunion.
      Contact : {P}
      Cliente : {P}, commande {n}
      Nom : {P}
      La patiente {P}, née le {date}, a été admise.
      Je m'appelle {P} et j'habite à {city}.
      Le témoin {P} déclare que la voiture était rouge.
      {time} {G} : tu viens ?
      Le compte de {P} a été fermé en {month}.
      {P} travaille chez {org} comme ingénieure.
      Selon {P}, le prix a augmenté.
      Rendez-vous avec {P} à {time}, puis déjeuner avec {G}.
      De : {P}\nÀ : {P}
      {F} {G}
      {P}\n{A}
      {P}, demeurant {A}, née le {date}
      Facturer à {P}, {A}
      entre {org}, représentée par {P}, et {P}
      J'ai vu {G} à {city} hier soir.
      Le locataire {P} paie le premier du mois.
      Signé : {P}
    `),
    addresses: list(String.raw`
      Notre bureau se trouve au {A}.
      J'habite maintenant au {A}.
      Merci de livrer le colis au {A}.
      Adresse : {A}
      L'appartement du {S} est libre.
      {A}
      Siège social : {A}
      Rendez-vous au {S} à {time}.
      {org}, {A}
      {org}\n{A}
      Elle vit {A} avec son fils.
      Un incendie s'est déclaré {S}.
    `),
    plain: list(String.raw`
      Le comité s'est réuni mardi pour discuter du budget.
      Veuillez trouver ci-joint la facture de {month}.
      {org} annonce une nouvelle version de {product}.
      En {month} {n}, les ventes en {country} ont augmenté de {n} pour cent.
      Le train de {city} à {city} part à {time}.
      {city} est la plus grande ville de {country}.
      Madame, Monsieur,
      Bonjour à tous, la réunion commence à {time}.
      Cordialement,\nLe service client
      Joyeux Noël et bonne année !
      Voir l'article {n} du contrat. Le Prestataire informe le Client par écrit.
      Le Vendeur et l'Acheteur conviennent du Prix.
      La patiente est consciente. Aucune allergie connue.
      Diagnostic : diabète de type {n}, maladie de Parkinson.
      Cliquez sur Paramètres puis sur Facturation.
      Numéro de facture : {n}\nDate : {date}\nMontant : {n} euros
      Le Règlement général sur la protection des données, article {n}
      L'Union européenne et les Nations unies
      Nous visitons {city}, {city} et {city}.
      La Poste et la Banque de France sont fermées lundi.
      Chapitre {n} : {title}
      {title}
      Bon week-end et merci beaucoup. À bientôt.
      La tour Eiffel, le Louvre et Notre-Dame de Paris
      Le Président de la République a parlé à {time}.
      Qui a la clé de la salle {n} ?
      En général, le traitement prend {n} jours.
      Erreur lors du chargement du fichier, tentative {n}
      Les rues de la ville sont calmes le dimanche.
      Elle parle anglais et espagnol. Il est Français.
      Le client demande un remboursement pour la commande {n}.
      Il y a {n} places dans la rue et {n} arbres.
    `),
  },
  es: {
    people: list(String.raw`
      Por favor, pide el informe a {P}.
      {P} llamó ayer por la factura.
      Hablé con {P} y {P} sobre la oferta.
      Hola {G},
      Hola {G}, gracias por tu mensaje.
      Estimado Sr. {F}:
      Estimada Sra. {F}, hemos recibido su carta.
      Querida {G}:\n\ngracias por tu carta.
      El doctor {F} examinó al paciente.
      Don {P} firmó el contrato.
      Atentamente,\n{P}
      Un saludo,\n{P}\n{org}
      Besos, {G}
      {G} viene más tarde, dice {G}.
      {P}, {P} y {P} asistieron a la reunión.
      Contacto: {P}
      Clienta: {P}, pedido {n}
      Nombre: {P}
      La paciente {P}, nacida el {date}, fue ingresada.
      Me llamo {P} y vivo en {city}.
      El testigo {P} declaró que el coche era rojo.
      {time} {G}: ¿vienes?
      La cuenta de {P} se cerró en {month}.
      {P} trabaja en {org} como ingeniera.
      Según {P}, el precio ha subido.
      Reunión con {P} a las {time}, luego comida con {G}.
      De: {P}\nPara: {P}
      {F} {F}, {G}
      {P}\n{A}
      {P}, con domicilio en {A}, nacida el {date}
      Facturar a {P}, {A}
      entre {org}, representada por {P}, y {P}
      Ayer vi a {G} en {city}.
      El inquilino {P} paga el día uno.
      Firmado: {P}
    `),
    addresses: list(String.raw`
      Nuestra oficina está en {A}.
      Ahora vivo en {A}.
      Por favor, entregue el paquete en {A}.
      Dirección: {A}
      Domicilio: {A}
      El piso de la {S} está libre.
      {A}
      Domicilio social: {A}
      Nos vemos en {S} a las {time}.
      {org}, {A}
      {org}\n{A}
      Vive en {A} con su hijo.
      El incendio empezó en {S}.
    `),
    plain: list(String.raw`
      El comité se reunió el martes para discutir el presupuesto.
      Adjunto la factura de {month}.
      {org} anuncia una nueva versión de {product}.
      En {month} de {n}, las ventas en {country} subieron un {n} por ciento.
      El tren de {city} a {city} sale a las {time}.
      {city} es la ciudad más grande de {country}.
      Estimados señores:
      Buenos días a todos, la reunión es a las {time}.
      Atentamente,\nEl equipo de soporte
      ¡Feliz Navidad y próspero Año Nuevo!
      Véase la cláusula {n} del contrato. El Proveedor informará al Cliente por escrito.
      El Comprador y el Vendedor acuerdan el Precio.
      La paciente está consciente. Sin alergias conocidas.
      Diagnóstico: diabetes tipo {n}, enfermedad de Parkinson.
      Haga clic en Ajustes y luego en Facturación.
      Número de factura: {n}\nFecha: {date}\nImporte: {n} euros
      El Reglamento General de Protección de Datos, artículo {n}
      La Unión Europea y las Naciones Unidas
      Visitamos {city}, {city} y {city}.
      El Banco de España y Correos cierran el lunes.
      Capítulo {n}: {title}
      {title}
      Buen fin de semana y muchas gracias. Hasta pronto.
      La Sagrada Familia, el Museo del Prado y la Alhambra
      El Presidente del Gobierno habló a las {time}.
      ¿Quién tiene la llave de la sala {n}?
      Normalmente el trámite tarda {n} días.
      Error al cargar el archivo, intento {n}
      Las calles de la ciudad están tranquilas los domingos.
      El cliente pide un reembolso del pedido {n}.
      Hay {n} plazas en la calle y {n} árboles.
    `),
  },
  it: {
    people: list(String.raw`
      Per favore chiedi il rapporto a {P}.
      {P} ha chiamato ieri per la fattura.
      Ho parlato con {P} e {P} dell'offerta.
      Ciao {G},
      Ciao {G}, grazie per il messaggio.
      Gentile Sig. {F},
      Gentile Signora {F}, abbiamo ricevuto la Sua lettera.
      Cara {G},\n\ngrazie della lettera.
      Il dottor {F} ha visitato il paziente.
      Dott.ssa {F}
      Cordiali saluti,\n{P}
      Distinti saluti\n{P}\n{org}
      Un abbraccio, {G}
      {G} arriva più tardi, dice {G}.
      {P}, {P} e {P} erano presenti alla riunione.
      Contatto: {P}
      Cliente: {P}, ordine {n}
      Nome: {P}
      La paziente {P}, nata il {date}, è stata ricoverata.
      Mi chiamo {P} e abito a {city}.
      Il testimone {P} ha dichiarato che l'auto era rossa.
      {time} {G}: vieni?
      Il conto di {P} è stato chiuso a {month}.
      {P} lavora presso {org} come ingegnere.
      Secondo {P} il prezzo è salito.
      Riunione con {P} alle {time}, poi pranzo con {G}.
      Da: {P}\nA: {P}
      {F} {G}
      {P}\n{A}
      {P}, residente in {A}, nata il {date}
      Fatturare a {P}, {A}
      tra {org}, rappresentata da {P}, e {P}
      Ieri ho visto {G} a {city}.
      Firmato: {P}
    `),
    addresses: list(String.raw`
      Il nostro ufficio è in {A}.
      Ora abito in {A}.
      Si prega di consegnare il pacco in {A}.
      Indirizzo: {A}
      L'appartamento di {S} è libero.
      {A}
      Sede legale: {A}
      Ci vediamo in {S} alle {time}.
      {org}, {A}
      {org}\n{A}
      Vive in {A} con suo figlio.
    `),
    plain: list(String.raw`
      Il comitato si è riunito martedì per discutere il bilancio.
      In allegato la fattura di {month}.
      {org} annuncia una nuova versione di {product}.
      A {month} {n} le vendite in {country} sono salite del {n} per cento.
      Il treno da {city} a {city} parte alle {time}.
      {city} è la città più grande di {country}.
      Spettabile ditta,
      Buongiorno a tutti, la riunione è alle {time}.
      Cordiali saluti,\nIl servizio clienti
      Buon Natale e felice Anno Nuovo!
      Si veda l'articolo {n} del contratto. Il Fornitore informa il Cliente per iscritto.
      Il Venditore e l'Acquirente concordano il Prezzo.
      La paziente è vigile. Nessuna allergia nota.
      Diagnosi: diabete di tipo {n}, morbo di Parkinson.
      Fare clic su Impostazioni e poi su Fatturazione.
      Numero fattura: {n}\nData: {date}\nImporto: {n} euro
      Il Regolamento generale sulla protezione dei dati, articolo {n}
      L'Unione europea e le Nazioni Unite
      Visitiamo {city}, {city} e {city}.
      La Banca d'Italia e le Poste chiudono lunedì.
      Capitolo {n}: {title}
      {title}
      Buon fine settimana e grazie mille. A presto.
      Il Colosseo, la Torre di Pisa e gli Uffizi
      Il Presidente della Repubblica ha parlato alle {time}.
      Chi ha la chiave della sala {n}?
      Errore nel caricamento del file, tentativo {n}
      Il cliente chiede il rimborso dell'ordine {n}.
      Ci sono {n} posti nella via e {n} alberi.
    `),
  },
  pt: {
    people: list(String.raw`
      Por favor, peça o relatório a {P}.
      {P} ligou ontem por causa da fatura.
      Falei com {P} e {P} sobre a proposta.
      Olá {G},
      Oi {G}, obrigada pela mensagem.
      Caro Sr. {F},
      Exma. Sra. {F}, recebemos a sua carta.
      Querida {G},\n\nobrigado pela carta.
      O doutor {F} examinou o paciente.
      Dra. {F}
      Atenciosamente,\n{P}
      Com os melhores cumprimentos,\n{P}\n{org}
      Beijos, {G}
      A {G} vem mais tarde, diz o {G}.
      {P}, {P} e {P} estiveram na reunião.
      Contacto: {P}
      Cliente: {P}, pedido {n}
      Nome: {P}
      A paciente {P}, nascida em {date}, foi internada.
      Chamo-me {P} e moro em {city}.
      Meu nome é {P}.
      A testemunha {P} disse que o carro era vermelho.
      {time} {G}: você vem?
      A conta de {P} foi encerrada em {month}.
      {P} trabalha na {org} como engenheira.
      Segundo {P}, o preço subiu.
      Reunião com {P} às {time}, depois almoço com a {G}.
      De: {P}\nPara: {P}
      {P}\n{A}
      {P}, residente em {A}, nascida a {date}
      Faturar a {P}, {A}
      entre {org}, representada por {P}, e {P}
      Ontem vi o {G} em {city}.
      Assinado: {P}
    `),
    addresses: list(String.raw`
      O nosso escritório fica na {A}.
      Agora moro na {A}.
      Por favor, entregue a encomenda na {A}.
      Endereço: {A}
      Morada: {A}
      O apartamento da {S} está livre.
      {A}
      Sede: {A}
      Encontro na {S} às {time}.
      {org}, {A}
      {org}\n{A}
      Vive na {A} com o filho.
    `),
    plain: list(String.raw`
      A comissão reuniu-se na terça-feira para discutir o orçamento.
      Segue em anexo a fatura de {month}.
      A {org} anuncia uma nova versão do {product}.
      Em {month} de {n}, as vendas em {country} subiram {n} por cento.
      O comboio de {city} para {city} parte às {time}.
      {city} é a maior cidade de {country}.
      Exmos. Senhores,
      Bom dia a todos, a reunião é às {time}.
      Atenciosamente,\nA equipa de apoio
      Feliz Natal e próspero Ano Novo!
      Ver a cláusula {n} do contrato. O Fornecedor informa o Cliente por escrito.
      O Comprador e o Vendedor acordam o Preço.
      A paciente está consciente. Sem alergias conhecidas.
      Diagnóstico: diabetes tipo {n}, doença de Parkinson.
      Clique em Definições e depois em Faturação.
      Número da fatura: {n}\nData: {date}\nValor: {n} euros
      O Regulamento Geral sobre a Proteção de Dados, artigo {n}
      A União Europeia e as Nações Unidas
      Visitamos {city}, {city} e {city}.
      O Banco de Portugal e os Correios fecham na segunda-feira.
      Capítulo {n}: {title}
      {title}
      Bom fim de semana e muito obrigado. Até logo.
      O Cristo Redentor, a Torre de Belém e o Pão de Açúcar
      O Presidente da República falou às {time}.
      Quem tem a chave da sala {n}?
      Erro ao carregar o ficheiro, tentativa {n}
      O cliente pede o reembolso do pedido {n}.
      Há {n} lugares na rua e {n} árvores.
    `),
  },
  nl: {
    people: list(String.raw`
      Vraag het rapport aan {P}.
      {P} belde gisteren over de factuur.
      Ik heb met {P} en {P} over het aanbod gesproken.
      Hoi {G},
      Hallo {G}, bedankt voor je bericht.
      Beste {G},\n\nbedankt voor je mail.
      Geachte heer {F},
      Geachte mevrouw {F}, wij hebben uw brief ontvangen.
      Dokter {F} onderzocht de patiënt.
      Met vriendelijke groet,\n{P}
      Groetjes, {G}
      Vriendelijke groeten\n{P}\n{org}
      {G} komt later, zegt {G}.
      {P}, {P} en {P} waren bij de vergadering.
      Contactpersoon: {P}
      Klant: {P}, bestelling {n}
      Naam: {P}
      Patiënte {P}, geboren op {date}, werd opgenomen.
      Mijn naam is {P} en ik woon in {city}.
      Getuige {P} verklaarde dat de auto rood was.
      {time} {G}: kom je?
      De rekening van {P} is in {month} gesloten.
      {P} werkt bij {org} als ingenieur.
      Volgens {P} is de prijs gestegen.
      Afspraak met {P} om {time}, daarna lunch met {G}.
      Van: {P}\nAan: {P}
      {P}\n{A}
      {P}, wonende te {A}, geboren op {date}
      Factuur aan {P}, {A}
      tussen {org}, vertegenwoordigd door {P}, en {P}
      Gisteren zag ik {G} in {city}.
      Ondertekend: {P}
    `),
    addresses: list(String.raw`
      Ons kantoor is gevestigd aan de {A}.
      Ik woon nu op de {A}.
      Lever het pakket af op {A}.
      Adres: {A}
      De woning aan de {S} is vrij.
      {A}
      Statutaire zetel: {A}
      We spreken af bij {S} om {time}.
      {org}, {A}
      {org}\n{A}
      Zij woont op {A} met haar zoon.
    `),
    plain: list(String.raw`
      De commissie kwam dinsdag bijeen om de begroting te bespreken.
      Bijgaand de factuur van {month}.
      {org} kondigt een nieuwe versie van {product} aan.
      In {month} {n} steeg de omzet in {country} met {n} procent.
      De trein van {city} naar {city} vertrekt om {time}.
      {city} is de grootste stad van {country}.
      Geachte heer of mevrouw,
      Goedemorgen allemaal, de vergadering is om {time}.
      Met vriendelijke groet,\nDe klantenservice
      Prettige kerstdagen en een gelukkig Nieuwjaar!
      Zie artikel {n} van de overeenkomst. De Leverancier informeert de Klant schriftelijk.
      De Koper en de Verkoper komen de Prijs overeen.
      De patiënt is alert. Geen bekende allergieën.
      Diagnose: diabetes type {n}, ziekte van Parkinson.
      Klik op Instellingen en dan op Facturering.
      Factuurnummer: {n}\nFactuurdatum: {date}\nBedrag: {n} euro
      De Algemene verordening gegevensbescherming, artikel {n}
      De Europese Unie en de Verenigde Naties
      We bezoeken {city}, {city} en {city}.
      De Nederlandse Spoorwegen en PostNL staken maandag.
      Hoofdstuk {n}: {title}
      {title}
      Fijn weekend en hartelijk dank. Tot ziens.
      Wie heeft de sleutel van kamer {n}?
      Fout bij het laden van het bestand, poging {n}
      De klant vraagt om terugbetaling van bestelling {n}.
      Er zijn {n} plaatsen in de straat en {n} bomen.
    `),
  },
};
