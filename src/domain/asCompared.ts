/** A text as a spreadsheet compares it: without regard to case, spaces and all. Two that are the same to it are equal here. */
export const asCompared = (text: string): string => text.toLocaleLowerCase("sv");
