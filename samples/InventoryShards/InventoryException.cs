namespace OssGen.Samples.InventoryShards;

/// <summary>The inventory, the plan or the settings are missing or wrong; the message says what, and what to do.</summary>
internal sealed class InventoryException(string message) : Exception(message)
{
    /// <summary>Returns the message of an error for a user of the program, who doesn't know the parameters of methods.</summary>
    public static string TextOf(Exception error) => error is ArgumentException { ParamName: { } parameter } and not ArgumentNullException
        ? error.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal)
        : error.Message;
}
