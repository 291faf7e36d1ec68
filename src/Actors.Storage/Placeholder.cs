namespace Actors.Storage;
