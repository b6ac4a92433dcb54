namespace OssGen.Benchmarks;

/// <summary>The measurements of one round, in their order.</summary>
/// <param name="First">The reference.</param>
/// <param name="Second">The reference again.</param>
/// <param name="Ours">Ours.</param>
/// <param name="Third">The reference again.</param>
/// <typeparam name="T">What one measurement returns.</typeparam>
internal readonly record struct Round<T>(T First, T Second, T Ours, T Third);
