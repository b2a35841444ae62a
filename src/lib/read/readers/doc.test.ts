import { describe, expect, it } from 'vitest';
import { keptDocuments } from '../../../../tests/documents/fixtures';
import { tried } from '../../../../tests/documents/judge';
import { INVENTED_PLACES } from '../../../../tests/documents/places';

describe('an old Word document', () => {
	it.each(keptDocuments('doc').map((document) => [document.name, document] as const))(
		'%s is read as printed',
		async (_, document) => {
			expect((await tried(document, INVENTED_PLACES)).findings).toEqual([]);
		}
	);
});
