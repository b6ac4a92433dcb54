using OssGen.Endpoints;

namespace OssGen.Signing;

/// <summary>What one signature needs in addition to the request itself.</summary>
/// <param name="Credentials">The key.</param>
/// <param name="Time">The time of signing, already corrected by the clock's known offset; whole seconds are used.</param>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="SignedQuery">Query names that V1 signs because of the operation, in addition to the built-in ones.</param>
/// <param name="Endpoint">Where the request goes.</param>
internal readonly record struct SigningContext(
    OssCredentials Credentials,
    DateTimeOffset Time,
    string Method,
    IReadOnlyList<string> SignedQuery,
    OssEndpoint Endpoint);
