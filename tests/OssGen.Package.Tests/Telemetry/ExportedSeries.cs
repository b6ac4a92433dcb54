namespace OssGen.Package.Tests.Telemetry;

/// <summary>A series of a metric that a consumer exported.</summary>
/// <param name="Meter">The name of its meter.</param>
/// <param name="Instrument">The name of its instrument.</param>
/// <param name="Count">How often a histogram was measured, or the sum of a counter.</param>
/// <param name="Tags">Its attributes.</param>
internal sealed record ExportedSeries(string Meter, string Instrument, long Count, string Tags);
