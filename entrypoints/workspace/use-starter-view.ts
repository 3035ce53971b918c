import { useEffect, useState } from 'react';
import { reportOf } from '../../lib/platform/failure.ts';
import { type StarterView, viewStarter } from '../../lib/views/starter-view.ts';
import { readStarterFile } from './starter-files.ts';
import { tellFailure } from './tell.tsx';

/** What the offering that comes with the extension would bring; undefined until it is read. */
export function useStarterView(): StarterView | undefined {
  const [view, setView] = useState<StarterView>();
  useEffect(() => {
    readStarterFile('payroll')
      .then(viewStarter)
      .then(setView, (thrown) => tellFailure(reportOf(thrown).advice));
  }, []);
  return view;
}
