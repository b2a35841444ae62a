export function connectSources(folder: string): string[];
