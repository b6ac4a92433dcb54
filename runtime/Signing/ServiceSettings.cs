using OssGen.Endpoints;

namespace OssGen.Signing;

/// <summary>The settings of a client that its access to services depends on.</summary>
/// <param name="Endpoint">The client's own endpoint.</param>
/// <param name="Signer">The signer for the endpoint's region and product.</param>
/// <param name="Network">The network.</param>
/// <param name="Product">The product that the caller has set, which takes precedence over those of services; null for none.</param>
/// <param name="AccountId">The ID of the account; null when the caller hasn't set it.</param>
internal readonly record struct ServiceSettings(
    OssEndpoint Endpoint, OssSigner Signer, OssNetwork Network, string? Product, string? AccountId);
