import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { requestNames, requestTable, type RequestHandlers, type RequestName } from '../../contract/messages/index';

/**
 * Answers the window's questions. Every question and answer is checked against the table, and only the top frame of
 * our own window may ask (`isTrusted`).
 */
export function answerRequests(handlers: RequestHandlers, isTrusted: (event: IpcMainInvokeEvent) => boolean): void {
  for (const name of requestNames) {
    ipcMain.handle(name, async (event, question: unknown) => {
      if (!isTrusted(event)) throw new Error(`a stranger asked ${name}`);
      return answerOne(name, question, handlers);
    });
  }
}

async function answerOne(name: RequestName, question: unknown, handlers: RequestHandlers): Promise<unknown> {
  const row = requestTable[name];
  // The compiler cannot follow that row and handler belong to the same name; `RequestHandlers` has proven it.
  const handler = handlers[name] as (checked: unknown) => Promise<unknown>;
  return row.answer.parse(await handler(row.question.parse(question)));
}
