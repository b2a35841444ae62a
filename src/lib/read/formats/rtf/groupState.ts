import { changedLook, PLAIN_CHARACTERS, PLAIN_LOOK, type CharacterLook } from './looks';

/** What a group has of its own; it ends with the group. */
export interface GroupState {
	skipped: boolean;
	/** A list of fonts is read for their charsets, and prints nothing. */
	fonts: boolean;
	hidden: boolean;
	struck: boolean;
	raised: boolean;
	/** Characters that stand after one in Unicode for programs without it. */
	fallback: number;
	font: number | null;
	inTable: boolean;
	depth: number;
	/** A list of colours is read, and prints nothing. */
	colours: boolean;
	look: CharacterLook;
}

export const FRESH: GroupState = {
	skipped: false,
	fonts: false,
	hidden: false,
	struck: false,
	raised: false,
	fallback: 1,
	font: null,
	inTable: false,
	depth: 1,
	colours: false,
	look: PLAIN_LOOK
};

/** Takes a word that changes how what follows in its group looks or where it stands; false when the word is none such. */
export function changeGroup(state: GroupState, name: string, value: number | null): boolean {
	const on = value !== 0;
	switch (name) {
		case 'plain':
			Object.assign(state, { hidden: false, struck: false, raised: false });
			state.look = { ...state.look, ...PLAIN_CHARACTERS };
			return true;
		case 'v':
		case 'deleted':
			state.hidden = on;
			return true;
		case 'strike':
		case 'striked':
			state.struck = on;
			return true;
		case 'super':
		case 'sub':
		case 'up':
		case 'dn':
			state.raised = on;
			return true;
		case 'nosupersub':
			state.raised = false;
			return true;
		case 'pard':
			Object.assign(state, { inTable: false, depth: 1 });
			state.look = { ...state.look, paragraphGround: null };
			return true;
		case 'intbl':
			state.inTable = on;
			return true;
		case 'itap':
			Object.assign(state, { inTable: on, depth: Math.max(1, value ?? 1) });
			return true;
	}
	const look = changedLook(state.look, name, value);
	if (look) state.look = look;
	return look !== null;
}
