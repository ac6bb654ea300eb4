import { inLanes } from './lanes';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('work on several lanes', () => {
  it('takes each item once, so many at a time', async () => {
    const taken: number[] = [];
    let busy = 0;
    let most = 0;
    const whole = await inLanes(2, [1, 2, 3, 4, 5], async (item) => {
      most = Math.max(most, (busy += 1));
      taken.push(item);
      await soon();
      busy -= 1;
      return true;
    });
    expect({ whole, taken, most }).toEqual({ whole: true, taken: [1, 2, 3, 4, 5], most: 2 });
  });

  it('begins nothing more once one was told to stop', async () => {
    const taken: number[] = [];
    const whole = await inLanes(2, [1, 2, 3, 4, 5, 6], async (item) => {
      taken.push(item);
      await soon();
      return item !== 2;
    });
    expect(whole).toBe(false);
    expect(taken.length).toBeLessThan(5);
  });

  it('fails when the others have ended what they were at', async () => {
    const ended: number[] = [];
    const work = inLanes(2, [1, 2, 3, 4, 5, 6], async (item) => {
      if (item === 1) throw new Error('broken');
      await soon();
      ended.push(item);
      return true;
    });
    await expect(work).rejects.toThrow('broken');
    expect(ended).toEqual([2]);
  });
});
