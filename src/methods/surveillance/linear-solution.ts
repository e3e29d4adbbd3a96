/** The solution of a symmetric positive system, by Cholesky; NaN where the columns say the same twice. */
export function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length
  const root: number[][] = matrix.map(() => new Array(size).fill(0))
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]?.[j] as number
      for (let k = 0; k < j; k++) sum -= (root[i]?.[k] as number) * (root[j]?.[k] as number)
      const own = root[j]?.[j] as number
      ;(root[i] as number[])[j] = i === j ? Math.sqrt(sum) : sum / own
    }
  }
  const half: number[] = []
  for (let i = 0; i < size; i++) {
    let sum = right[i] as number
    for (let k = 0; k < i; k++) sum -= (root[i]?.[k] as number) * (half[k] as number)
    half.push(sum / (root[i]?.[i] as number))
  }
  const answer = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    let sum = half[i] as number
    for (let k = i + 1; k < size; k++) sum -= (root[k]?.[i] as number) * (answer[k] as number)
    answer[i] = sum / (root[i]?.[i] as number)
  }
  return answer
}
