namespace OssGen.Emulator.Configurations;

/// <summary>What a DNS record must hold to prove whose a domain is.</summary>
internal sealed record CnameToken(string Bucket, string Cname, string Value, string Expires);
