/** The actions are a chunk of their own: the pane is on screen before the arithmetic has been fetched. */
export type Actions = typeof import("../actions");

export const loadActions = (): Promise<Actions> => import(/* webpackChunkName: "actions" */ "../actions");
