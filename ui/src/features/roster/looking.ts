/** Why a list is not typed into, and the way back to where it is. */
export function lookingWords(isPast: boolean, isMe: boolean): string {
  const ways = [...(isPast ? ["to today"] : []), ...(isMe ? [] : ["to Me"])];
  return `This is for looking. Go back ${ways.join(" and ")} to type`;
}
