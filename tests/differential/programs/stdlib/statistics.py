import statistics as st
from fractions import Fraction
from statistics import NormalDist, StatisticsError, fmean, mean, median, mode, quantiles, stdev

data = [1, 2, 2, 3, 4, 7, 9]
print(mean(data), fmean(data), median(data), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.median_grouped([1, 2, 2, 3]), mode("aabc"), st.multimode("aabbc"), mean([Fraction(1, 2), Fraction(1, 3)]))
print(round(stdev(data), 10), round(st.pstdev(data), 10), st.variance(data), st.pvariance(data), quantiles(data, n=4), quantiles(range(11), n=5, method="inclusive"), st.harmonic_mean([40, 60]), round(st.geometric_mean([2, 8]), 10), fmean([1, 2], weights=[3, 1]))
print(st.correlation([1, 2, 3], [2, 4, 6.5]) > 0.99, st.covariance([1, 2, 3], [1, 2, 4]), st.linear_regression([1, 2, 3], [3, 5, 7]))
n = NormalDist(100, 15)
print(n, n.mean, n.stdev, round(n.cdf(115), 6), round(n.pdf(100), 6), round(n.inv_cdf(0.975), 4), n + 5, n * 2, n + NormalDist(10, 8), round(n.overlap(NormalDist(110, 15)), 6), n.zscore(130), NormalDist.from_samples([1, 2, 3]))
for bad in (lambda: mean([]), lambda: stdev([1]), lambda: mode([]), lambda: st.harmonic_mean([-1]), lambda: quantiles([1]), lambda: mean(["a"]), lambda: st.correlation([1], [1, 2]), lambda: median([]), lambda: NormalDist(0, -1)):
    try:
        print(bad())
    except (StatisticsError, TypeError) as error:
        print(type(error).__name__, error)
