import { expect, it } from 'vitest';
import { targetFrom } from './target';

it('reads one server, or the servers of a cluster', () => {
	expect(targetFrom('clickhouse://writer:p%40ss@db.example:8124/lens')).toEqual({
		servers: [{ url: 'http://db.example:8124/', user: 'writer', password: 'p@ss' }],
		database: 'lens',
		cluster: null
	});
	const many = targetFrom('clickhouses://writer:x@a.example,b.example:8444/lens?cluster=gov');
	expect(many.servers.map(({ url }) => url)).toEqual(['https://a.example:8443/', 'https://b.example:8444/']);
	expect(many.cluster).toBe('gov');
	expect(targetFrom('clickhouse://a,b/lens')).toMatchObject({
		cluster: 'lens',
		servers: [{ user: 'default', password: '' }, {}]
	});
});

it('says what it expects, and never the password', () => {
	for (const wrong of [
		'http://a/lens',
		'clickhouse://a',
		'clickhouse://u:secret@a/Lens;drop',
		'clickhouse://u:secret@a b/lens',
		'clickhouse://u:secret@a/lens?x=1'
	]) {
		expect(() => targetFrom(wrong), wrong).toThrow('expected clickhouse://');
		expect(() => targetFrom(wrong)).not.toThrow('secret');
	}
});
