import { expect, it } from 'vitest';
import { serving } from './database';

it('knows before anything is built whether there is a server to load, and what is wrong with its address', () => {
	expect(serving({})).toBe(null);
	expect(serving({ to: 'clickhouse://db.example/lens' })?.reader.url).toBe('http://db.example:8123/');
	expect(() => serving({ reader: 'https://db.example/' })).toThrow('--to');
	expect(() => serving({ to: 'db.example' })).toThrow('lens build: not an address to load to');
});

it('takes no password from an address, and none that nobody would use', () => {
	expect(() => serving({ to: 'clickhouse://writer:p4ss@db.example/lens' })).toThrow('--to-password-file');
	expect(() => serving({ toPasswordFile: 'password' })).toThrow('--to');
	const to = 'clickhouse://db.example/lens';
	expect(() => serving({ to, readerPasswordFile: 'password' })).toThrow('expected a path as --reader');
	expect(() => serving({ to, toPasswordFile: 'no/such/file' })).toThrow('ENOENT');
});
