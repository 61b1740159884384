/** Lets the pane be drawn, and Avbryt be heard, between two pieces of work. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
