namespace OssGen.Samples.InventoryShards;

/// <summary>The inventory, the plan or the settings are missing or wrong; the message says what, and what to do.</summary>
internal sealed class InventoryException(string message) : Exception(message);
