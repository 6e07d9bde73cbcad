/** The list of sources of a fixture: number 1 is of the edition of 2011, number 2 of that of 2018. */
export const gradeSources = `

## Sources

1. Norcross, J. C., & Wampold, B. E. *Evidence-based therapy relationships*. Psychotherapy, 2011. https://doi.org/10.1037/a0022161 — T1
2. Norcross, J. C., & Lambert, M. J. *Psychotherapy relationships that work III*. Psychotherapy, 2018. https://doi.org/10.1037/pst0000193 — T1
`;
