import { css } from 'lit';

/** The styles of the printed page: black on white and in points, for an upright A4 page. */
export const viewStyles = css`
  @page {
    size: A4;
    margin: 10mm 14mm;
  }
  body {
    margin: 0;
    color: #000;
    background: #fff;
    font:
      9pt / 1.25 'Songti SC',
      SimSun,
      'Noto Serif CJK SC',
      'Noto Sans CJK SC',
      serif;
    overflow-wrap: anywhere;
  }
  h1 {
    margin: 0 0 6pt;
    font-size: 15pt;
    text-align: center;
  }
  h2 {
    margin: 5pt 0 1.5pt;
    font-size: 10pt;
    break-after: avoid;
  }
  p {
    margin: 2pt 0;
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 26mm;
    column-gap: 5mm;
    align-items: start;
  }
  .photo {
    display: grid;
    box-sizing: border-box;
    width: 26mm;
    height: 36mm;
    place-items: center;
    border: 0.5pt solid #000;
    color: #555;
    overflow: hidden;
  }
  .photo canvas {
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    margin: 0;
    border: 0 solid #000;
    border-width: 0.5pt 0 0 0.5pt;
  }
  dl > div {
    display: grid;
    grid-template-columns: 38% minmax(0, 1fr);
    break-inside: avoid;
  }
  /* The last of an odd number of answers takes the whole line. */
  dl > div:last-child:nth-child(odd) {
    grid-column: 1 / -1;
    grid-template-columns: 19% minmax(0, 1fr);
  }
  dt,
  dd {
    margin: 0;
    padding: 1pt 3pt;
    border: 0 solid #000;
    border-width: 0 0.5pt 0.5pt 0;
  }
  dt {
    background: #f2f2f2;
  }
  .sign {
    display: flex;
    justify-content: space-between;
    margin: 10pt 0 0;
    break-inside: avoid;
  }
  .sign p {
    flex: 1;
  }
  .printed {
    margin-top: 4pt;
    font-size: 8pt;
    text-align: right;
  }
`;
