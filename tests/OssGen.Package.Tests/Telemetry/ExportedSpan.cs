namespace OssGen.Package.Tests.Telemetry;

/// <summary>A span that a consumer exported.</summary>
/// <param name="Source">The name of its source.</param>
/// <param name="Kind">Its kind, such as Client.</param>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Parent">The identifier of the span above it; zeros for none.</param>
internal sealed record ExportedSpan(string Source, string Kind, string Name, string Id, string Parent);
