/** How the files are read in the tools people use: short, and run by a test where the tool is at hand. */

interface Example {
	readonly tool: string;
	/** The file it reads, beside it. */
	readonly file: string;
	readonly code: string;
}

/** The median of one figure by year, with how many organs it is of. */
export const SQL = `select year, count(value) as organs, median(value) as median
from 'all.parquet'
where field = 'penalty_decisions'
group by year
order by year;`;

export const EXAMPLES: readonly Example[] = [
	{ tool: 'DuckDB', file: 'all.parquet', code: SQL },
	{
		tool: 'Python',
		file: 'all.csv',
		code: `import pandas as pd

figures = pd.read_csv("all.csv", encoding="utf-8-sig", dtype={"report": str, "code": str, "form": str})
penalties = figures[figures["field"] == "penalty_decisions"]
print(penalties.groupby("year")["value"].agg(["count", "median"]))`
	},
	{
		tool: 'R',
		file: 'all.csv',
		code: `figures <- read.csv("all.csv", fileEncoding = "UTF-8-BOM", na.strings = "",
  colClasses = c(report = "character", code = "character", form = "character"))
penalties <- subset(figures, field == "penalty_decisions" & !is.na(value))
aggregate(value ~ year, penalties, median)`
	}
];
