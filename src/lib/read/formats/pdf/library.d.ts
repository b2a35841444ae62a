/** The part of pdf.js that takes a file apart; loaded beside its face, it works in the same thread and needs no worker. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
	export const WorkerMessageHandler: unknown;
}
