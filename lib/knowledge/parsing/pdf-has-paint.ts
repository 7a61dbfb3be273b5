import { getResolvedPDFJS, type getDocumentProxy } from "unpdf";

const PAGES_LOOKED_AT = 10;

/** Whether a PDF without text shows anything: images, or shapes that may be letters drawn as outlines. */
export async function pdfHasPaint(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const paints = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintSolidColorImageMask,
    OPS.shadingFill,
    OPS.constructPath,
    OPS.showText,
  ]);
  for (let number = 1; number <= Math.min(pdf.numPages, PAGES_LOOKED_AT); number++) {
    try {
      const page = await pdf.getPage(number);
      const list = await page.getOperatorList();
      if (list.fnArray.some((operation: number) => paints.has(operation))) return true;
    } catch {
      // A picture that cannot be decoded is still a picture.
      return true;
    }
  }
  return false;
}
