import { expect, it } from 'vitest';
import { isAsked } from '../../src/lib/data/engines/clickhouse/asked';
import { clickhouseSql } from '../../src/lib/data/engines/clickhouse/dialect';
import { questionsOn } from './questions';

// A host that passes on only the site's own questions passes on all of them.

it.each(questionsOn(1))('%s', (_, { sql }) => {
	expect(isAsked(clickhouseSql(sql))).toBe(true);
});
