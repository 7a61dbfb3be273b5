import { describe, expect, it } from "vitest";
import { detect } from "../detect";

const addressesIn = (text: string): string[] =>
  detect(text, { classes: ["address"] }).map((span) => text.slice(span.start, span.end));

describe("postal addresses", () => {
  it.each([
    ["I live at 742 Evergreen Terrace.", "742 Evergreen Terrace"],
    [
      "Please ship it to 4521 Maple Ridge Dr, Apt 4B, Denver, CO 80202 by Friday.",
      "4521 Maple Ridge Dr, Apt 4B, Denver, CO 80202",
    ],
    ["Write to Flat 3, 27 Colville Road, London, W11 2BS", "Flat 3, 27 Colville Road, London, W11 2BS"],
    ["Send it to P.O. Box 123, please.", "P.O. Box 123"],
    ["Vivo en la Calle Mayor 12, 28013 Madrid.", "Calle Mayor 12, 28013 Madrid"],
    ["Elle habite 12 rue de la Paix, 75002 Paris.", "12 rue de la Paix, 75002 Paris"],
    ["Anschrift: Hauptstr. 5, 10115 Berlin", "Hauptstr. 5, 10115 Berlin"],
    ["Kerkstraat 12, 1017 GC Amsterdam", "Kerkstraat 12, 1017 GC Amsterdam"],
    ["ul. Marszałkowska 10/12, 00-590 Warszawa", "ul. Marszałkowska 10/12, 00-590 Warszawa"],
    ["ул. Ленина, д. 5, кв. 12, Москва", "ул. Ленина, д. 5, кв. 12, Москва"],
    ["my address is 45 high street, bristol bs1 2aw", "45 high street, bristol bs1 2aw"],
    ["住所は東京都渋谷区神宮前4丁目12番10号です。", "東京都渋谷区神宮前4丁目12番10号"],
    ["我住在北京市海淀区中关村大街27号。", "北京市海淀区中关村大街27号"],
    ["서울특별시 강남구 테헤란로 123", "서울특별시 강남구 테헤란로 123"],
    ["أسكن في ١٢ شارع التحرير، القاهرة", "١٢ شارع التحرير، القاهرة"],
  ])("finds the whole of it in: %s", (text, address) => {
    expect(addressesIn(text)).toEqual([address]);
  });

  it("takes the lines of a block for one address, without the name and the phone number around it", () => {
    const text = "Ana Lopez\n12 Oak Lane\nSpringfield, IL 62704\n+1 (212) 555-0147";
    expect(addressesIn(text)).toEqual(["12 Oak Lane\nSpringfield, IL 62704"]);
  });

  it("keeps two addresses of a sentence apart", () => {
    expect(addressesIn("He moved from 12 Oak Lane to 99 Pine Street last May.")).toEqual([
      "12 Oak Lane",
      "99 Pine Street",
    ]);
  });

  it.each([
    "5 Main features of the product",
    "Version 4.2 Beta 3 supports Windows 11 Pro and iOS 17.",
    "Boeing 747 and Airbus A380 landed at Gate 12, Terminal 3.",
    "Chapter 12 The Long Road Home",
    "2024-05-01 12:00:00 ERROR Server 3 Failed With Code 500",
    "Our 3 Court cases and 2 Park permits",
    "Take Route 66 to Santa Monica.",
    "Manchester United 3 Chelsea 1",
    "Ask for Room 4, +353 87 894 8113.",
    "She grew up in Madrid and moved to Canada in 2012.",
  ])("leaves alone: %s", (text) => {
    expect(addressesIn(text)).toEqual([]);
  });
});
