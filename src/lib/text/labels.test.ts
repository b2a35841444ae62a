import { describe, expect, it } from 'vitest';
import { queriesSentence } from './labels';

describe('queriesSentence', () => {
	const served = (url: string) => ({
		engine: { kind: 'clickhouse', url, user: 'lens_reader', password: '', database: 'lens' } as const
	});

	it('says where questions go', () => {
		const cases = [
			[{}, '都在您的浏览器里进行', 'in your own browser'],
			[served('/clickhouse'), '由本站的数据库服务器回答', 'by its database server'],
			[
				served('https://db.example:8443/'),
				'发往数据库服务器 db.example:8443',
				'sent to the database server db.example:8443'
			]
		] as const;
		for (const [catalog, zh, en] of cases) {
			expect(queriesSentence(catalog, 'zh')).toContain(zh);
			expect(queriesSentence(catalog, 'en')).toContain(en);
		}
	});
});
