import { done, type ObjectClass } from "../entity";

/** The client tells its internal service that it is ready for ribbon actions and events. */
export const serviceClass: ObjectClass<{ name: string }> = {
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => done },
};
