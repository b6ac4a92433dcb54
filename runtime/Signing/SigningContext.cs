using OssGen.Endpoints;

namespace OssGen.Signing;

/// <summary>The inputs of a signature besides the request itself.</summary>
/// <param name="Credentials">The access key.</param>
/// <param name="Time">The time of signing, already corrected by the known clock offset; only whole seconds are used.</param>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="SignedQuery">The names of query parameters that V1 signs for the operation, in addition to the built-in ones.</param>
/// <param name="Endpoint">The endpoint to which the request is sent.</param>
internal readonly record struct SigningContext(
    OssCredentials Credentials,
    DateTimeOffset Time,
    string Method,
    IReadOnlyList<string> SignedQuery,
    OssEndpoint Endpoint);
