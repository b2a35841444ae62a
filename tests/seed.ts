import fc from 'fast-check';

// The same examples at every run, so that a red test is a change and not luck. FC_SEED=… tries others.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20221231) });
