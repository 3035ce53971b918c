/** Does what is done with one file of SQLite; what fails bears the file's name, for whoever says it to a person. */
export function ofFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && !('path' in error || 'file' in error))
      Object.assign(error, { file });
    throw error;
  }
}
