namespace OssGen.Emulator.Configurations;

/// <summary>A configuration that was found.</summary>
/// <typeparam name="TPut">Record of the request that put it.</typeparam>
/// <param name="Id">Its name among those of its kind; "" where a bucket has one.</param>
/// <param name="Put">The request that put it.</param>
/// <param name="Created">When it was first put.</param>
/// <param name="Modified">When it was last put.</param>
internal sealed record StoredConfiguration<TPut>(string Id, TPut Put, DateTimeOffset Created, DateTimeOffset Modified);
