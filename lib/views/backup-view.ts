export type { Backup } from '../store/backup/backups.ts';
