/** Where a process writes. */
type Output = Pick<NodeJS.WriteStream, 'on'>;

/**
 * Lets nothing that happens to an output end the process: whoever read it may have seen enough, and a server goes on
 * serving without its log. `failed` is told when the output could not take what it should have kept.
 */
export function outliveOutputs(outputs: readonly Output[], failed: (why: string) => void): void {
  for (const output of outputs)
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') failed(error.code ?? error.message);
    });
}
