// One chunk for all that the first paint of a client does without: loaded once, it is there for every part.
export { FirstStep } from './FirstStep.tsx';
export { Arithmetic } from './figures/Arithmetic.tsx';
export { Stages } from './journey/Stages.tsx';
export { NoticeBar } from './notice/NoticeBar.tsx';
export { PersonDetail } from './people/PersonDetail.tsx';
export { MissedName } from './record/MissedName.tsx';
export { SharingNote } from './SharingNote.tsx';
export { Unfinished } from './Unfinished.tsx';
