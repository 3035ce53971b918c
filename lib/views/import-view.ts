export type { ImportChange, ImportPreview } from '../store/import-file.ts';
