/** What something known is about, which decides how fast it fades (method.md 6). */
export type FreshnessSort = 'sentiment' | 'sponsor' | 'fact' | 'persona';

/** The parts of client health (method.md 8). */
export type HealthPartName = 'journey' | 'coverage' | 'concerns' | 'engagement' | 'freshness';

/** Every constant of the method; a team may replace any of them. */
export type MethodConstants = {
  /** Half-lives in days. */
  readonly halfLife: Readonly<Record<FreshnessSort, number>>;
  /** Touchpoint average minus whole-journey score from which the difference is flagged. */
  readonly distortionFlag: number;
  /** A first rating from which the touchpoint was right first time. */
  readonly rightFirstTime: number;
  /** First ratings that a stage needs before a journey is estimated. */
  readonly firstRatingsPerStage: number;
  /** The score that moves nobody: the remembered extreme is the one farthest from it. */
  readonly neutralScore: number;
  /** The middle of the scale 1–5, where the cross-hairs stand while expectations are few. */
  readonly middleGrade: number;
  /** Expectations from which the cross-hairs stand at the means. */
  readonly expectationsForMeans: number;
  /** Raters from which expectations are ranked by shares instead of by means. */
  readonly ratersForShares: number;
  /** The grade from which an answer on an expectation counts as high in a share. */
  readonly highAnswer: number;
  /** Level at which somebody covers a floor role. */
  readonly floorLevel: number;
  /** Level from which somebody is a thread to the client. */
  readonly threadLevel: number;
  /** Threads under which the client hangs on a single one. */
  readonly threads: number;
  /** Power and interest are high above this grade. */
  readonly highAbove: number;
  /** Impact on a person from which that person is always listed. */
  readonly impactAlwaysListed: number;
  /** Severity from which a concern is always listed. */
  readonly severityAlwaysListed: number;
  /** Highest residual risks that client health looks at. */
  readonly healthRisks: number;
  /** Weights of the parts of client health. */
  readonly healthWeights: Readonly<Record<HealthPartName, number>>;
  /** Share of those weights that must be measured before health is a number. */
  readonly healthMeasured: number;
};

/** The constants as method.md gives them. */
export const defaults: MethodConstants = {
  halfLife: { sentiment: 30, sponsor: 30, fact: 90, persona: 180 },
  distortionFlag: 15,
  rightFirstTime: 70,
  firstRatingsPerStage: 3,
  neutralScore: 50,
  middleGrade: 3,
  expectationsForMeans: 4,
  ratersForShares: 5,
  highAnswer: 4,
  floorLevel: 0.25,
  threadLevel: 0.5,
  threads: 2,
  highAbove: 3,
  impactAlwaysListed: 4,
  severityAlwaysListed: 5,
  healthRisks: 3,
  healthWeights: { journey: 35, coverage: 20, concerns: 20, engagement: 15, freshness: 10 },
  healthMeasured: 0.6,
};
