import { expect, it } from 'vitest';
import { readerFrom, targetFrom } from './target';

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

it('reads how readers ask: another host, a path of the same, or the server itself', () => {
	const target = targetFrom('clickhouse://writer:secret@db.example/lens');
	expect(readerFrom(undefined, target)).toEqual({
		url: 'http://db.example:8123/',
		user: 'lens_reader',
		password: ''
	});
	expect(readerFrom('/clickhouse', target)).toMatchObject({ url: '/clickhouse', user: 'lens_reader' });
	expect(readerFrom('https://guest:a%40b@db.example:8443/', target)).toEqual({
		url: 'https://db.example:8443/',
		user: 'guest',
		password: 'a@b'
	});
	for (const wrong of ['//other.example', 'ftp://a', 'clickhouse', 'https://a/?x=1'])
		expect(() => readerFrom(wrong, target), wrong).toThrow('expected https://');
});
