namespace OssGen.Emulator.Select;

/// <summary>What a run of a statement opens, and what is disposed in reverse order when the run ends or can't begin.</summary>
internal sealed class Owned : IDisposable
{
    private readonly Stack<IDisposable> _items = [];

    /// <summary>Takes an object, and returns it.</summary>
    public T Add<T>(T item)
    {
        if (item is IDisposable disposable)
        {
            _items.Push(disposable);
        }

        return item;
    }

    public void Dispose()
    {
        while (_items.TryPop(out var item))
        {
            item.Dispose();
        }
    }
}
