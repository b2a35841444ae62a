/** What stands in a text for something that no text can give: whatever is beside it, no number is read with it. */

/** Something is printed here that is no text: a picture, a result that is not kept, digits that are painted over. */
export const NO_TEXT = '\ufffc';

/** Something is struck out here, or it cannot be told whether it is shown. */
export const UNTOLD = ' ~ ';

/** Characters are lost here, in prose: as printers set what they cannot print. */
export const LOST = '□';
