import { divisionAddresses } from '../divisionAddresses';
import type { OwnAnswers, OwnQuestion, OwnRequest, OwnResponse } from './protocol';

/**
 * Asks the worker that knows the divisions of the country. It lives for one question: what it
 * holds is large, and seldom needed. Rejects when it cannot answer.
 */
export async function askOwn<Q extends OwnQuestion>(
	question: Q,
	asked: OwnAnswers[Q]['asked']
): Promise<OwnAnswers[Q]['answer']> {
	const worker = new Worker(new URL('./own.worker.ts', import.meta.url), { type: 'module' });
	try {
		const response = await new Promise<OwnResponse>((resolve) => {
			worker.onmessage = ({ data }: MessageEvent<OwnResponse>) => resolve(data);
			worker.onerror = ({ message }) => resolve({ failed: message });
			worker.onmessageerror = () => resolve({ failed: 'an answer that cannot be read' });
			worker.postMessage({ question, asked, divisions: divisionAddresses() } satisfies OwnRequest<Q>);
		});
		if ('failed' in response) throw new Error(response.failed);
		return response.answer as OwnAnswers[Q]['answer'];
	} finally {
		worker.terminate();
	}
}
